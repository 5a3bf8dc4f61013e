//! Tests of this room: the practice, asked by people who are signed in and by people who are not.

mod practice;
