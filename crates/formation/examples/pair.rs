//! q
use formation::pairs::*;
fn main() {
    let f = std::env::args().nth(1).unwrap();
    let t = std::time::Instant::now();
    let inst = read_json(&f, &std::fs::read(&f).unwrap()).unwrap();
    eprintln!("read {:?}", t.elapsed());
    for reach in [Reach::Usual, Reach::Best(40), Reach::Every] {
        let t = std::time::Instant::now();
        let r = quick(&inst, Options { reach, ..Options::default() });
        eprintln!("{reach:?} {r:?} {:?}", t.elapsed());
    }
}
