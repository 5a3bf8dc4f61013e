//! Hosts, people, organisations, employment, roles and their import.
