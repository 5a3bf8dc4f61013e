//! The addresses of this room's pages.

use crate::enquiry::Enquiry;
use crate::interest::Interest;
use crate::interest::note::Note;
use crate::invitation::list::InvitationList;
use crate::slug::Slug;
use crate::writing::message::Message;
use kernel::Id;

pub(crate) fn programme(slug: &Slug) -> String {
    format!("/programmes/{slug}")
}
pub(crate) fn register(slug: &Slug) -> String {
    format!("/programmes/{slug}/interest")
}
pub(crate) fn mine(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/my-interest/{key}")
}
pub(crate) fn confirmation(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/my-interest/{key}/confirmation")
}
pub(crate) fn withdrawal(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/my-interest/{key}/withdrawal")
}
pub(crate) fn interests(slug: &Slug) -> String {
    format!("/programmes/{slug}/interests")
}
pub(crate) fn interest(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}")
}
pub(crate) fn invitations(slug: &Slug) -> String {
    format!("/programmes/{slug}/invitations")
}
pub(crate) fn entry(slug: &Slug) -> String {
    format!("/programmes/{slug}/interests/new")
}
pub(crate) fn vouching(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/vouching")
}
pub(crate) fn withdrawal_for(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/withdrawal")
}
pub(crate) fn erasure(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/erasure")
}
pub(crate) fn held(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/held")
}
pub(crate) fn held_file(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/held.json")
}
pub(crate) fn erasure_of_all(slug: &Slug) -> String {
    format!("/programmes/{slug}/erasure")
}
pub(crate) fn keeping(slug: &Slug) -> String {
    format!("/programmes/{slug}/keeping")
}
pub(crate) fn address(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/address")
}
pub(crate) fn more_time(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/more-time")
}
pub(crate) fn notes(slug: &Slug, id: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/notes")
}
pub(crate) fn note_end(slug: &Slug, id: Id<Interest>, note: Id<Note>) -> String {
    format!("/programmes/{slug}/interests/{id}/notes/{note}/end")
}
pub(crate) fn wordings(slug: &Slug) -> String {
    format!("/programmes/{slug}/letters")
}
pub(crate) fn wording(slug: &Slug, kind: &str) -> String {
    format!("/programmes/{slug}/letters/{kind}")
}
pub(crate) fn wording_usual(slug: &Slug, kind: &str) -> String {
    format!("/programmes/{slug}/letters/{kind}/usual")
}
pub(crate) fn messages(slug: &Slug) -> String {
    format!("/programmes/{slug}/messages")
}
pub(crate) fn message(slug: &Slug, id: Id<Message>) -> String {
    format!("/programmes/{slug}/messages/{id}")
}
pub(crate) fn message_words(slug: &Slug, id: Id<Message>) -> String {
    format!("/programmes/{slug}/messages/{id}/words")
}
pub(crate) fn message_list(slug: &Slug, id: Id<Message>) -> String {
    format!("/programmes/{slug}/messages/{id}/list")
}
pub(crate) fn message_test(slug: &Slug, id: Id<Message>) -> String {
    format!("/programmes/{slug}/messages/{id}/test")
}
pub(crate) fn message_sending(slug: &Slug, id: Id<Message>) -> String {
    format!("/programmes/{slug}/messages/{id}/sending")
}
pub(crate) fn message_removal(slug: &Slug, id: Id<Message>) -> String {
    format!("/programmes/{slug}/messages/{id}/removal")
}
pub(crate) fn merging(slug: &Slug, id: Id<Interest>, other: Id<Interest>) -> String {
    format!("/programmes/{slug}/interests/{id}/merging/{other}")
}
pub(crate) fn invitations_new(slug: &Slug) -> String {
    format!("/programmes/{slug}/invitations/new")
}
pub(crate) fn invitations_test(slug: &Slug) -> String {
    format!("/programmes/{slug}/invitations/test")
}
pub(crate) fn invitation_list(slug: &Slug, id: Id<InvitationList>) -> String {
    format!("/programmes/{slug}/invitations/lists/{id}")
}
pub(crate) fn application(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}")
}
/// The same pages where a coordinator sees to them for somebody: named by the id alone.
pub(crate) fn for_them(slug: &Slug, id: Id<Interest>) -> String {
    application(slug, &id.to_string())
}
pub(crate) fn application_section(slug: &Slug, key: &str, section: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/answers/{section}")
}
pub(crate) fn sending(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/sending")
}
pub(crate) fn manager(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/manager")
}
pub(crate) fn nudge(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/manager/nudge")
}
pub(crate) fn endorsement(slug: &Slug, link: &str) -> String {
    format!("/programmes/{slug}/endorsements/{link}")
}
pub(crate) fn refusal(slug: &Slug, link: &str) -> String {
    format!("/programmes/{slug}/endorsements/{link}/refusal")
}
pub(crate) fn offer(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/offer")
}
pub(crate) fn offer_refusal(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/offer/refusal")
}
pub(crate) fn selection(slug: &Slug) -> String {
    format!("/programmes/{slug}/selection")
}
pub(crate) fn selection_terms(slug: &Slug) -> String {
    format!("/programmes/{slug}/selection/terms")
}
pub(crate) fn parallel(slug: &Slug) -> String {
    format!("/programmes/{slug}/selection/parallel")
}
pub(crate) fn opening(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/parallel")
}
pub(crate) fn opening_refusal(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/applications/{key}/parallel/refusal")
}
pub(crate) fn my_enquiry(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/my-enquiry/{key}")
}
pub(crate) fn enquiry_confirmation(slug: &Slug, key: &str) -> String {
    format!("/programmes/{slug}/my-enquiry/{key}/confirmation")
}
pub(crate) fn enquiries(slug: &Slug) -> String {
    format!("/programmes/{slug}/enquiries")
}
pub(crate) fn enquiry(slug: &Slug, id: Id<Enquiry>) -> String {
    format!("/programmes/{slug}/enquiries/{id}")
}
pub(crate) fn offers(slug: &Slug) -> String {
    format!("/programmes/{slug}/selection/offers")
}
