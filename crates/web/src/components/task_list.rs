//! Long work as a list of tasks: do them in any order, leave, come back.

use super::{Tag, TagKind};
use crate::words::Speaker;
use askama::Template;

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Not begun.
    Todo,
    /// Begun.
    Started,
    /// Done.
    Done,
    /// Waits for another task: no link.
    Waits,
    /// Something in it needs mending.
    Problem,
}

#[derive(Debug, Clone)]
struct Task {
    title: String,
    hint: Option<String>,
    href: Option<String>,
    state: TaskState,
    status: String,
}

/// A list of tasks.
#[derive(Debug, Clone, Template)]
#[template(path = "components/task_list.html")]
pub struct TaskList {
    id: String,
    tasks: Vec<Task>,
    words: Speaker,
}
impl askama::filters::HtmlSafe for TaskList {}

impl TaskList {
    /// An empty list; the id tells it from another on the same page.
    pub fn new(words: &Speaker, id: impl Into<String>) -> Self {
        Self { id: id.into(), tasks: Vec::new(), words: words.clone() }
    }
    /// Adds a task.
    pub fn task(self, title: impl Into<String>, href: impl Into<String>, state: TaskState) -> Self {
        self.push(title.into(), None, href.into(), state)
    }
    /// Adds a task with a sentence about it.
    pub fn task_with_hint(
        self,
        title: impl Into<String>,
        hint: impl Into<String>,
        href: impl Into<String>,
        state: TaskState,
    ) -> Self {
        self.push(title.into(), Some(hint.into()), href.into(), state)
    }
    /// How many are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.tasks.iter().filter(|task| task.state == TaskState::Done).count(), self.tasks.len())
    }
    fn push(mut self, title: String, hint: Option<String>, href: String, state: TaskState) -> Self {
        let status = self.words.t(match state {
            TaskState::Todo => "web-task-todo",
            TaskState::Started => "web-task-started",
            TaskState::Done => "web-task-done",
            TaskState::Waits => "web-task-waits",
            TaskState::Problem => "web-task-problem",
        });
        let href = (state != TaskState::Waits).then_some(href);
        self.tasks.push(Task { title, hint, href, state, status });
        self
    }
}

impl Task {
    /// Done is plain words, so that what is left stands out.
    fn tag(&self) -> Option<Tag> {
        let kind = match self.state {
            TaskState::Done | TaskState::Waits => return None,
            TaskState::Todo => TagKind::Yours,
            TaskState::Started => TagKind::Note,
            TaskState::Problem => TagKind::Stopped,
        };
        Some(Tag::new(kind, self.status.clone()))
    }
}
