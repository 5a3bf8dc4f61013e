//! The door: e-mailed codes, visits, second factors.
