#!/bin/sh
# Answers as a reading process does, with the environment it was started in.
/bin/cat > /dev/null
printf '{"Refused":{"OtherSpreadsheet":{"what":"%s"}}}' "$(/usr/bin/tr '\0' ' ' < /proc/$$/environ)"
