//! A programme on its way from draft to close.

use super::making::{coordinator, day, draft, id, noon, published};
use crate::{
    deadline::MoveDeadlineError,
    programme::{CloseError, Doors, DraftError, Programme, PublishError, State},
    slug::Slug,
};

#[test]
fn a_draft_has_a_title_and_is_seen_by_nobody() {
    let it = draft();
    assert_eq!((it.title.as_str(), it.state), ("Learning set 2027", State::Drafted));
    let rules = it.rules().expect("a shipped blueprint");
    assert_eq!(it.doors(&rules, noon("2026-12-01")), Doors::Unpublished);
    let untitled = Programme::draft(id(1), id(2), it.slug, "  ", ("hdn", ""));
    assert_eq!(untitled, Err(DraftError::TitleMissing));
}

#[test]
fn a_blueprint_with_slips_is_not_published() {
    let slug = Slug::parse("x").expect("a slug of the test");
    let it = Programme::draft(id(1), id(2), slug, "X", ("mine", "kind = 3")).expect("a draft may have slips");
    let why = it.publish(None, coordinator(), noon("2026-12-01")).expect_err("it has slips");
    assert!(matches!(&why, PublishError::Blueprint(slips) if slips.len() > 1));
    assert!(why.to_string().starts_with("correct the blueprint first: it has "));
}

#[test]
fn the_deadline_comes_from_the_rule_unless_one_is_given() {
    let now = noon("2026-12-01");
    let by_rule = draft().publish(None, coordinator(), now).expect("it is right");
    assert_eq!(by_rule.deadlines.current(), Some(day("2027-01-12")));
    assert_eq!(published().0.deadlines.current(), Some(day("2027-01-08")));
    let past = draft().publish(Some(day("2026-11-30")), coordinator(), now);
    assert_eq!(past, Err(PublishError::Deadline(MoveDeadlineError::InThePast)));
}

#[test]
fn the_doors_are_open_then_late_then_closed() {
    let (it, rules) = published();
    let at = |it: &Programme, day| it.doors(&rules, noon(day));
    assert_eq!(at(&it, "2027-01-08"), Doors::Open(Some(day("2027-01-08"))));
    assert_eq!(at(&it, "2027-01-09"), Doors::Late(day("2027-01-08")));
    let it = it.move_deadline(day("2027-01-15"), "", coordinator(), noon("2027-01-09"));
    let it = it.expect("more time needs no reason");
    assert_eq!(at(&it, "2027-01-09"), Doors::Open(Some(day("2027-01-15"))));
    let it = it.close(coordinator(), noon("2027-01-20")).expect("it was public");
    assert_eq!(at(&it, "2027-01-20"), Doors::Closed);
    assert_eq!(it.published_at(), Some(noon("2026-12-01")));
}

#[test]
fn steps_out_of_turn_are_refused() {
    let (it, by, now) = (published().0, coordinator(), noon("2027-01-20"));
    assert_eq!(it.clone().publish(None, by, now), Err(PublishError::AlreadyPublished));
    assert_eq!(draft().close(by, now), Err(CloseError::NotPublished));
    let to = day("2027-01-29");
    assert_eq!(draft().move_deadline(to, "", by, now), Err(MoveDeadlineError::NotPublished));
    let closed = it.close(by, now).expect("it was public");
    assert_eq!(closed.clone().move_deadline(to, "", by, now), Err(MoveDeadlineError::Closed));
    assert_eq!(closed.clone().close(by, now), Err(CloseError::AlreadyClosed));
    assert_eq!(closed.publish(None, by, now), Err(PublishError::Closed));
}

#[test]
fn an_opening_day_holds_the_doors_until_it_begins() {
    let (name, text) = crate::blueprint::shipped()[0];
    let text = text.replace("deadline = \"6 weeks\"", "opens = \"2 weeks\"\ndeadline = \"6 weeks\"");
    let it = Programme { blueprint_text: text, blueprint_name: name.into(), ..draft() };
    let early = it.clone().publish(Some(day("2026-12-10")), coordinator(), noon("2026-12-01"));
    assert_eq!(early, Err(PublishError::DeadlineBeforeOpening));
    let it = it.publish(None, coordinator(), noon("2026-12-01")).expect("it is right");
    let rules = it.rules().expect("it is right");
    assert_eq!(it.doors(&rules, noon("2026-12-14")), Doors::NotYet(day("2026-12-15")));
    assert_eq!(it.doors(&rules, noon("2026-12-15")), Doors::Open(Some(day("2027-01-12"))));
}
