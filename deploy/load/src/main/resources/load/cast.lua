-- Casts one ballot a slip and stops when every slip has been spent.
-- Arguments: file of slip codes, file of marks (a JSON object a line), paper id, folder for "finished" files, threads.
-- Each thread takes every n-th slip. After its last slip a thread casts that one again until wrk stops:
-- the box answers the same and counts it once. The thread that finds all the others finished interrupts wrk.

local ffi = require("ffi")
ffi.cdef([[
  typedef struct { long seconds; long microseconds; } load_timeval;
  int gettimeofday(load_timeval *time, void *zone);
  int getpid(void);
  int kill(int pid, int signal);
]])

local SIGINT = 2
local threads = {}

local function now()
  local time = ffi.new("load_timeval")
  ffi.C.gettimeofday(time, nil)
  return tonumber(time.seconds) * 1000000 + tonumber(time.microseconds)
end

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(args)
  folder, count = args[4], tonumber(args[5])
  codes, marks = {}, {}
  local line = 0
  for code in io.lines(args[1]) do
    if line % count == id then codes[#codes + 1] = code end
    line = line + 1
  end
  for mark in io.lines(args[2]) do marks[#marks + 1] = mark end
  head = '{"paperId":"' .. args[3] .. '","code":"'
  wrk.headers["Content-Type"] = "application/json"
  sent, accepted, refused, firstRefusal, first, last = 0, 0, 0, "", 0, 0
end

function request()
  if sent == 0 then first = now() end
  sent = sent + 1
  local slip = math.min(sent, #codes)
  local body = head .. codes[slip] .. '","marks":' .. marks[slip % #marks + 1] .. "}"
  return wrk.format("POST", "/api/v1/ballots", nil, body)
end

function response(status, headers, body)
  if status == 201 then
    accepted = accepted + 1
  else
    refused = refused + 1
    if firstRefusal == "" then firstRefusal = status .. " " .. body:sub(1, 200):gsub("[^%w%p ]", "") end
  end
  if accepted + refused == #codes then
    last = now()
    io.open(folder .. "/finished." .. id, "w"):close()
    for other = 0, count - 1 do
      local file = io.open(folder .. "/finished." .. other, "r")
      if not file then return end
      file:close()
    end
    ffi.C.kill(ffi.C.getpid(), SIGINT)
  end
end

function done(summary, latency, requests)
  local first, last, refused, refusal = math.huge, 0, 0, ""
  for _, thread in ipairs(threads) do
    first = math.min(first, thread:get("first"))
    last = math.max(last, thread:get("last"))
    refused = refused + thread:get("refused")
    if refusal == "" then refusal = thread:get("firstRefusal") end
  end
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format("\nresult microseconds=%d refused=%d errors=%d p50=%d p90=%d p99=%d max=%d",
    last - first, refused, errors, latency:percentile(50), latency:percentile(90), latency:percentile(99), latency.max))
  if refusal ~= "" then print("refusal " .. refusal) end
end
