-- Days on which a member cannot come, marked by themselves. Whoever keeps the dates sees how many, never who.
CREATE TABLE member_away (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    place_id UUID NOT NULL,
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, place_id) REFERENCES offer (host_id, id)
);
CREATE INDEX member_away_by_place ON member_away (host_id, place_id, from_on);
