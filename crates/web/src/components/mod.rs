//! The parts pages are made of. Each is built in Rust, escapes everything it is given, and writes
//! the HTML people's browsers and screen readers know from the GOV.UK Design System. A room's
//! template only says `{{ form.email }}`.

mod back_link;
mod button;
mod checkboxes;
mod choice;
mod date_input;
mod details;
mod empty_state;
mod error_summary;
mod fields;
mod file_upload;
mod filters;
mod flash;
mod frame;
mod html;
mod inset_text;
mod pagination;
mod panel;
mod radios;
mod select;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod text_area;
mod text_input;
mod timeline;
mod tokens;
mod typed_date;
mod warning_text;

pub use back_link::BackLink;
pub use button::Button;
pub use checkboxes::Checkboxes;
pub use choice::Choice;
pub use date_input::{DateInput, DatePart};
pub use details::Details;
pub use empty_state::EmptyState;
pub use error_summary::ErrorSummary;
pub use fields::Fields;
pub use file_upload::FileUpload;
pub use filters::Filters;
pub use flash::{Flash, FlashBanner, FlashKind};
pub use html::Html;
pub use inset_text::InsetText;
pub use pagination::Pagination;
pub use panel::Panel;
pub use radios::Radios;
pub use select::Select;
pub use summary_list::SummaryList;
pub use table::{Sorted, Table};
pub use tag::{Tag, TagKind};
pub use task_list::{TaskList, TaskState};
pub use text_area::TextArea;
pub use text_input::{Kind, TextInput, Width};
pub use timeline::{Timeline, When};
pub use tokens::Tokens;
pub use typed_date::{TypedDate, TypedDateError};
pub use warning_text::WarningText;

#[cfg(test)]
mod tests;
