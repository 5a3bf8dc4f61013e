//! From first interest to a place: programmes, blueprints, interests.
