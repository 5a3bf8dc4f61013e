//! Inviting colleagues and ending roles, as requests on both databases.
