//! Tests of this room.

mod staff;
