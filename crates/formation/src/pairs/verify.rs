//! Judges a proposal from the definitions alone.
//!
//! Apart and slow on purpose: it shares with the fast code only the rules and the score of one pair,
//! so that a proof is believed because it was checked, not because of who made it.

use super::judge::{allowed, score};
use super::people::{First, Instance};
use super::proposal::Proposal;

/// Every pair that counts: per mentee the mentors with their scores.
fn pairs(instance: &Instance, proposal: &Proposal) -> Vec<Vec<(usize, i64)>> {
    let most = proposal.candidates.map_or(usize::MAX, usize::from);
    let of = |i: usize| {
        let open = (0..instance.mentors.len()).filter(|j| allowed(instance, i, *j));
        let mut list: Vec<_> = open.map(|j| (j, score(&instance.mentors[j], &instance.mentees[i]))).collect();
        list.sort_by_key(|(j, score)| (-score, *j));
        list.truncate(most);
        list
    };
    (0..instance.mentees.len()).map(of).collect()
}

/// Checks rules, sums and proof; what does not hold is said in words.
///
/// # Errors
/// Everything that does not hold.
pub fn verify(instance: &Instance, proposal: &Proposal) -> Result<(), Vec<String>> {
    let mut wrong = Vec::new();
    if proposal.assign.len() != instance.mentees.len() {
        return Err(vec!["the proposal is for another number of mentees".into()]);
    }
    let pairs = pairs(instance, proposal);
    let mut held = vec![0_usize; instance.mentors.len()];
    let mut sum = 0;
    for (i, mate) in proposal.assign.iter().enumerate() {
        let Some(j) = mate.map(|it| it as usize) else { continue };
        match pairs[i].iter().find(|it| it.0 == j) {
            Some((_, score)) => sum += score,
            None => wrong.push(format!("mentee {i} may not have mentor {j}")),
        }
        if let Some(held) = held.get_mut(j) {
            *held += 1;
        }
    }
    for (j, mentor) in instance.mentors.iter().enumerate() {
        if held[j] > usize::from(mentor.capacity) {
            wrong.push(format!("mentor {j} has more mentees than room"));
        }
    }
    let matched = proposal.assign.iter().flatten().count();
    if (matched, sum) != (proposal.levels.matched, proposal.levels.score) {
        wrong.push("the number matched or the total is not what the proposal says".into());
    }
    proof(instance, proposal, &pairs, &held, &mut wrong);
    if proposal.first == First::Arrival && proposal.finished {
        arrivals(instance, proposal, &pairs, &held, &mut wrong);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn proof(
    instance: &Instance,
    proposal: &Proposal,
    pairs: &[Vec<(usize, i64)>],
    held: &[usize],
    wrong: &mut Vec<String>,
) {
    let Some(proof) = &proposal.certificate else { return };
    if proof.mentees.len() != instance.mentees.len() || proof.mentors.len() != instance.mentors.len() {
        return wrong.push("the proof is for other people".into());
    }
    if proof.each <= 1000 * instance.mentees.len() as i64 {
        wrong.push("one match does not outweigh all scores".into());
    }
    if proof.mentees.iter().chain(&proof.mentors).any(|it| *it < 0) {
        wrong.push("a potential is below nought".into());
    }
    for (i, list) in pairs.iter().enumerate() {
        let mate = proposal.assign[i].map(|it| it as usize);
        if mate.is_none() && proof.mentees[i] != 0 {
            wrong.push(format!("mentee {i} has no mentor and a potential"));
        }
        // Whom the order of arrival leaves out is judged by `arrivals`.
        if mate.is_none() && proposal.first == First::Arrival {
            continue;
        }
        for (j, score) in list {
            let spare = proof.mentees[i] + proof.mentors[*j] - proof.each - score;
            if spare < 0 || (spare > 0 && mate == Some(*j)) {
                wrong.push(format!("the potentials of mentee {i} and mentor {j} do not prove anything"));
            }
        }
    }
    for (j, mentor) in instance.mentors.iter().enumerate() {
        if held[j] < usize::from(mentor.capacity) && proof.mentors[j] != 0 {
            wrong.push(format!("mentor {j} has room and a potential"));
        }
    }
}

/// Whoever has no mentor can reach, by moving others along, neither room nor anybody who came later.
fn arrivals(
    instance: &Instance,
    proposal: &Proposal,
    pairs: &[Vec<(usize, i64)>],
    held: &[usize],
    wrong: &mut Vec<String>,
) {
    let came = |i: usize| (instance.mentees[i].arrival, i);
    for start in (0..pairs.len()).filter(|i| proposal.assign[*i].is_none()) {
        let mut seen = vec![false; instance.mentors.len()];
        let mut queue = vec![start];
        while let Some(i) = queue.pop() {
            if came(i) > came(start) {
                wrong.push(format!("mentee {i} came after mentee {start} and has the place"));
            }
            for (j, _) in &pairs[i] {
                if std::mem::replace(&mut seen[*j], true) {
                    continue;
                }
                if held[*j] < usize::from(instance.mentors[*j].capacity) {
                    wrong.push(format!("mentee {start} could have a mentor"));
                }
                queue.extend((0..pairs.len()).filter(|k| proposal.assign[*k] == Some(*j as u32)));
            }
        }
    }
}
