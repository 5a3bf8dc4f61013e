//! Tests of this room.

mod directory;
mod here;
mod hostile_files;
mod imports;
mod staff;
mod trials;
