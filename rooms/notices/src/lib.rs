//! What Kith tells people: letters sent, their delivery, the demo's outbox page.
