//! Money adds up to the penny, whatever happens in whatever order.

use proptest::prelude::*;

use super::*;

#[test]
fn what_is_paid_too_much_is_said_and_kept() {
    let mut account = Account::of(issued(&[10_000], exempt()));
    assert_eq!(account.standing(day("2027-03-31")), Standing::Open);
    let part = account.receive(payment("2027-03-05", 4_000)).unwrap();
    assert_eq!(part, Received { due: pence(6_000), kept_as_credit: pence(0) });
    assert_eq!(account.standing(day("2027-03-31")), Standing::PartPaid);
    assert_eq!(account.standing(day("2027-04-01")), Standing::Overdue);
    let much = account.receive(payment("2027-04-05", 7_000)).unwrap();
    assert_eq!(much, Received { due: pence(0), kept_as_credit: pence(1_000) });
    assert_eq!((account.standing(day("2027-04-06")), account.credit()), (Standing::Settled, pence(1_000)));
    let more = account.receive(payment("2027-04-06", 5)).unwrap();
    assert_eq!((more.kept_as_credit, account.credit()), (pence(5), pence(1_005)));
    assert_eq!(account.receive(payment("2027-04-06", 0)), Err(PaymentError::NotAboveZero));
    assert_eq!(account.receive(payment("2027-04-06", i64::MAX)), Err(PaymentError::TooLarge));
}

#[test]
fn a_payment_after_a_withdrawal_becomes_credit() {
    let it = issued(&[10_000], Vat::Standard(2_000));
    let mut account = Account::of(it.clone());
    account.receive(payment("2027-03-05", 12_000)).unwrap();
    assert!(account.take_credit(note(1, &it, &[], &[0]).unwrap()));
    assert_eq!((account.due(), account.credit()), (pence(0), pence(12_000)));
    assert_eq!(account.standing(day("2027-04-06")), Standing::Credited);
}

#[test]
fn what_comes_in_after_a_write_off_makes_the_loss_less() {
    let mut account = Account::of(issued(&[10_000], exempt()));
    account.receive(payment("2027-03-05", 4_000)).unwrap();
    assert_eq!(account.write_off(day("2027-06-01"), " "), Err(WriteOffError::NoReason));
    assert_eq!(account.write_off(day("2027-06-01"), "Dissolved").unwrap().amount, pence(6_000));
    assert_eq!(account.standing(day("2027-06-02")), Standing::WrittenOff);
    assert_eq!(account.write_off(day("2027-06-02"), "Again"), Err(WriteOffError::NothingOwed));
    let late = account.receive(payment("2027-07-01", 5_000)).unwrap();
    assert_eq!((late.due, late.kept_as_credit, account.written_off()), (pence(0), pence(0), pence(1_000)));
    let rest = account.receive(payment("2027-07-02", 1_500)).unwrap();
    assert_eq!((rest.kept_as_credit, account.standing(day("2027-07-03"))), (pence(500), Standing::Settled));
}

#[test]
fn a_statement_carries_its_balance_from_before_the_period() {
    let mut account = Account::of(issued(&[10_000], exempt()));
    account.receive(payment("2027-03-05", 4_000)).unwrap();
    account.receive(payment("2027-04-05", 7_000)).unwrap();
    let it = statement(id(1), std::slice::from_ref(&account), day("2027-04-01"), day("2027-04-30"));
    assert_eq!((it.opening, it.closing), (pence(6_000), pence(-1_000)));
    let paid = Movement {
        on: day("2027-04-05"),
        what: What::Paid(account.invoice().number),
        amount: pence(-7_000),
        balance: pence(-1_000),
    };
    assert_eq!(it.movements, [paid]);
    assert_eq!(statement(id(9), &[account], day("2027-01-01"), day("2027-12-31")).movements, []);
}

#[derive(Debug, Clone)]
enum Step {
    Pay(i64),
    Credit(Vec<usize>),
    GiveUp,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (-5..60_000i64).prop_map(Step::Pay),
        prop::collection::vec(0..7usize, 0..4).prop_map(Step::Credit),
        Just(Step::GiveUp),
    ]
}

fn treatment() -> impl Strategy<Value = Vat> {
    prop_oneof![(1..3_000u16).prop_map(Vat::Standard), Just(Vat::Zero), Just(exempt())]
}

proptest! {
    #[test]
    fn every_penny_is_used_or_kept(
        prices in prop::collection::vec(0..50_000i64, 1..6),
        vat in treatment(),
        steps in prop::collection::vec(step(), 0..12),
    ) {
        let it = issued(&prices, vat);
        let mut account = Account::of(it.clone());
        let mut came = 0;
        for (count, step) in (1..).zip(steps) {
            match step {
                Step::Pay(amount) => {
                    let due = account.due();
                    if let Ok(told) = account.receive(payment("2027-04-01", amount)) {
                        came += amount;
                        prop_assert!(told.due <= due);
                        prop_assert!(told.kept_as_credit <= pence(amount));
                    }
                }
                Step::Credit(places) => {
                    if let Ok(note) = note(count, &it, account.credits(), &places) {
                        prop_assert!(account.take_credit(note));
                    }
                }
                Step::GiveUp => {
                    let _ = account.write_off(day("2027-05-01"), "Dissolved");
                }
            }
            let asked = it.amounts.total() + account.credit();
            let met = account.paid() + account.credited() + account.written_off() + account.due();
            prop_assert_eq!(asked, met);
            prop_assert_eq!(account.paid(), pence(came));
            prop_assert!(account.due() >= pence(0) && account.credit() >= pence(0));
            prop_assert!(account.credited() <= it.amounts.total());
            let told = statement(id(1), std::slice::from_ref(&account), day("2027-01-01"), day("2027-12-31"));
            prop_assert_eq!(told.closing, pence(account.due().pence() - account.credit().pence()));
        }
    }

    #[test]
    fn an_invoice_credited_line_by_line_is_credited_exactly(
        prices in prop::collection::vec(0..50_000i64, 1..9),
        vat in treatment(),
    ) {
        let it = issued(&prices, vat);
        let mut notes = Vec::new();
        for place in 0..prices.len() {
            let next = note(u32::try_from(place).unwrap() + 1, &it, &notes, &[place]).unwrap();
            prop_assert!(next.amounts.vat >= pence(0));
            let alone = it.vat.on(next.amounts.net).unwrap().pence();
            prop_assert!((next.amounts.vat.pence() - alone).abs() <= 1);
            notes.push(next);
        }
        prop_assert_eq!(notes.iter().map(|it| it.amounts.net).sum::<Money>(), it.amounts.net);
        prop_assert_eq!(notes.iter().map(|it| it.amounts.vat).sum::<Money>(), it.amounts.vat);
    }
}
