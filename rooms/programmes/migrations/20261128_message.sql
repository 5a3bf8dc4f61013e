-- What a coordinator writes to the people of a list: a draft with the list as it was looked at, then
-- how far its letters are. The readers' links stand in it only while letters are being written.
CREATE TABLE message (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    whom TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    tongue TEXT NOT NULL,
    readers TEXT NOT NULL,
    reader_count BIGINT NOT NULL,
    next_row BIGINT NOT NULL,
    drafted_at TIMESTAMPTZ NOT NULL,
    drafted_by UUID NOT NULL,
    sent_at TIMESTAMPTZ,
    sent_by UUID,
    done_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
CREATE INDEX message_by_programme ON message (host_id, programme_id, drafted_at);
