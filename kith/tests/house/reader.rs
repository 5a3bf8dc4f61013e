//! Lets this program read a stranger's spreadsheet in a process of its own, as `kith` does: the house
//! starts the program it runs in anew, and under test that is this one.
//!
//! Apart because it must act before the tests' own `main`, which nobody here can write.
#![allow(unsafe_code, reason = "the place of a function that runs before main")]

#[used]
#[unsafe(link_section = ".init_array")]
static BEFORE_MAIN: extern "C" fn() = read_when_asked;

extern "C" fn read_when_asked() {
    if std::env::args().nth(1).is_some_and(|word| word == sheets::child::COMMAND) {
        let _done = sheets::child::main();
        std::process::exit(0);
    }
}
