-- Lists of people to invite, from the moment the file is read until the letters are written; the
-- people of a list are forgotten once it is sent, and the whole list when it is not sent in a week.
CREATE TABLE invitation_list (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    file_name TEXT NOT NULL,
    content TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    next_row BIGINT NOT NULL,
    invited BIGINT NOT NULL,
    letter TEXT,
    made_at TIMESTAMPTZ NOT NULL,
    made_by UUID NOT NULL,
    sent_at TIMESTAMPTZ,
    sent_by UUID,
    done_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
