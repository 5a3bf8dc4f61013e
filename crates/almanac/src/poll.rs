//! A date poll: people say of each window whether they can, could or cannot; the best come first.
//!
//! Apart because it is the same question for a meeting, a swap or a new rhythm, and because who
//! answered what is not needed for the order.

use kernel::Timestamp;
use std::cmp::Reverse;

/// A stretch of time that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    /// From.
    pub begins_at: Timestamp,
    /// To.
    pub ends_at: Timestamp,
}

/// What somebody says of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// It suits.
    Can,
    /// If it has to be.
    Could,
    /// Not possible.
    Cannot,
}

/// A window with what was said of it. Whoever said nothing is counted apart, never as a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// Its place among the windows offered, from 0.
    pub place: usize,
    /// The window.
    pub window: Window,
    /// How many can.
    pub can: usize,
    /// How many could.
    pub could: usize,
    /// How many cannot.
    pub cannot: usize,
    /// How many have not said.
    pub silent: usize,
}

impl Ranked {
    /// Whether everybody has said that they can or could.
    pub fn is_for_everyone(&self) -> bool {
        self.cannot == 0 && self.silent == 0
    }
}

/// Ranks the windows: most can, then fewest cannot, then the earliest, then as offered. `answers`
/// holds a row for each person with an answer for each window in order; `None`, or a row that ends
/// early, has not said.
pub fn rank(windows: &[Window], answers: &[Vec<Option<Answer>>]) -> Vec<Ranked> {
    let count = |place: usize, wanted: Option<Answer>| {
        answers.iter().filter(|row| row.get(place).copied().flatten() == wanted).count()
    };
    let ranked = |(place, window): (usize, &Window)| Ranked {
        place,
        window: *window,
        can: count(place, Some(Answer::Can)),
        could: count(place, Some(Answer::Could)),
        cannot: count(place, Some(Answer::Cannot)),
        silent: count(place, None),
    };
    let mut all: Vec<Ranked> = windows.iter().enumerate().map(ranked).collect();
    all.sort_by_key(|it| (Reverse(it.can), it.cannot, it.window.begins_at, it.place));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use Answer::{Can, Cannot, Could};
    use proptest::prelude::*;

    fn window(hour: i64) -> Window {
        let at = |hour: i64| Timestamp::from_micros(hour * 3_600_000_000);
        Window { begins_at: at(hour), ends_at: at(hour + 2) }
    }

    #[test]
    fn the_window_most_can_make_comes_first_then_the_one_fewest_cannot_then_the_earliest() {
        let windows = [window(9), window(3), window(6), window(1)];
        let rows =
            [vec![Some(Can), Some(Can), Some(Can), Some(Could)], vec![Some(Could), Some(Cannot), Some(Could), None]];
        let order: Vec<usize> = rank(&windows, &rows).iter().map(|it| it.place).collect();
        assert_eq!(order, [2, 0, 1, 3]);
        let ranked = rank(&windows, &rows);
        assert!(ranked[0].is_for_everyone() && !ranked[2].is_for_everyone() && !ranked[3].is_for_everyone());
    }

    #[test]
    fn silence_is_not_a_no() {
        let ranked = rank(&[window(1), window(2)], &[vec![Some(Cannot)], vec![]]);
        assert_eq!((ranked[0].place, ranked[0].silent, ranked[0].cannot), (1, 2, 0));
        assert_eq!((ranked[1].place, ranked[1].silent, ranked[1].cannot), (0, 1, 1));
    }

    proptest! {
        #[test]
        fn the_order_does_not_depend_on_who_answered_first_and_one_more_yes_never_hurts(
            hours in prop::collection::vec(0i64..100, 1..8),
            seed in prop::collection::vec(prop::collection::vec(0u8..4, 8), 1..6),
        ) {
            let answer = |n: &u8| [Some(Can), Some(Could), Some(Cannot), None][usize::from(*n)];
            let windows: Vec<Window> = hours.into_iter().map(window).collect();
            let mut rows: Vec<Vec<Option<Answer>>> = seed.iter().map(|row| row.iter().map(answer).collect()).collect();
            let before = rank(&windows, &rows);
            rows.reverse();
            prop_assert_eq!(&rank(&windows, &rows), &before);
            let last = before.last().expect("there is a window").place;
            let at = |ranked: &[Ranked]| ranked.iter().position(|it| it.place == last);
            rows[0][last] = Some(Can);
            prop_assert!(at(&rank(&windows, &rows)) <= at(&before));
            for it in &before {
                prop_assert_eq!(it.can + it.could + it.cannot + it.silent, rows.len());
            }
        }
    }
}
