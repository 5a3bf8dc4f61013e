#!/bin/sh
# Neither reads nor answers.
exec /bin/sleep 60
