# Outlives the process that started it, however that ends, and then ends the servers that it left behind.
#   $1  the folder of the stack
#   $2  "dispose" to remove the folder as well

trap '' INT TERM HUP

# The pipe ends with the process; a process that has stopped its servers itself says so first.
read -r word && [ "$word" = dismissed ] && exit 0

# A number in a file may belong to a stranger by now; ours name the folder in their command.
ours() {
  ps -o args= -p "$1" 2>/dev/null | grep -qF -- "$2"
}

running() {
  for file in "$1"/*/process.pid "$1"/postgresql/data/postmaster.pid; do
    [ -f "$file" ] || continue
    pid=$(head -n 1 "$file")
    ! ours "$pid" "$1" || echo "$pid"
  done
}

# On TERM alone PostgreSQL waits for its clients; the others ignore INT.
for pid in $(running "$1"); do
  kill -TERM "$pid"
  kill -INT "$pid"
done

patience=20
while [ -n "$(running "$1")" ] && [ "$patience" -gt 0 ]; do
  sleep 1
  patience=$((patience - 1))
done

for pid in $(running "$1"); do
  children=$(pgrep -P "$pid")
  kill -KILL "$pid" $children
done

[ "$2" != dispose ] || rm -rf "$1"
