//! The coordinator's Monday page, health and settings.
