// The hold model over std::priority_queue: take the earliest of N pending events, schedule one in its
// place, until a horizon. What bench/hold.ts compares the engine with: the same entries, in the same
// order, with the same generator and the same law of delays, and nothing else in the loop.
//
//   hold <pending> <end of warm-up> <horizon>     in microseconds of virtual time
//
// Prints the events after the warm-up, the clock at the last of them, a checksum of all subjects in
// their order, and the nanoseconds of processor time that the events after the warm-up took.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <queue>
#include <vector>

namespace {

// Sixteen bytes, as in the engine: the key, the kind with the subject, and what keeps ties in order.
struct Entry {
  std::int64_t key;
  std::uint32_t serial;
  std::uint32_t kind_and_subject;
};

struct LeavesLater {
  bool operator()(const Entry& one, const Entry& other) const {
    return one.key > other.key || (one.key == other.key && one.serial > other.serial);
  }
};

constexpr std::int64_t keys_in_instant = 4;
constexpr std::int64_t timer_phase = 1;
constexpr std::uint32_t subject_mask = (1u << 24) - 1;
constexpr double mean_delay = 1e6;

// sfc32, seeded as the first of the engine's rows is from the words 1, 2, 3.
struct Generator {
  std::uint32_t a = 1, b = 2, c = 3, counter = 1;

  Generator() {
    for (int step = 0; step < 15; step += 1) next();
  }

  std::uint32_t next() {
    const std::uint32_t drawn = a + b + counter++;
    a = b ^ (b >> 9);
    b = c + (c << 3);
    c = ((c << 21) | (c >> 11)) + drawn;
    return drawn;
  }

  double fraction() {
    const double high = next() >> 5;
    const double low = next() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }
};

// The exponential law by a ziggurat of 256 layers (Marsaglia and Tsang, 2000).
struct Exponential {
  static constexpr int layers = 256;
  static constexpr double edge = 7.69711747013105;
  double widths[layers + 1] = {};
  double heights[layers + 1] = {};

  Exponential() {
    const double area = (edge + 1.0) * std::exp(-edge);
    widths[0] = area / std::exp(-edge);
    widths[1] = edge;
    heights[1] = std::exp(-edge);
    for (int layer = 2; layer < layers; layer += 1) {
      heights[layer] = heights[layer - 1] + area / widths[layer - 1];
      widths[layer] = -std::log(heights[layer]);
    }
    heights[layers] = 1.0;
  }

  double draw(Generator& chance) const {
    double beyond = 0.0;
    for (;;) {
      const double choice = chance.fraction() * layers;
      const int layer = static_cast<int>(choice);
      const double x = (choice - layer) * widths[layer];
      if (x < widths[layer + 1]) return beyond + x;
      if (layer == 0) {
        beyond += edge;
      } else {
        const double rise = heights[layer + 1] - heights[layer];
        if (heights[layer] + chance.fraction() * rise < std::exp(-x)) return beyond + x;
      }
    }
  }
};

struct Hold {
  std::priority_queue<Entry, std::vector<Entry>, LeavesLater> queue;
  Generator chance;
  Exponential delay;
  std::uint32_t serial = 0;
  std::int64_t now = 0;
  std::uint64_t events = 0;
  std::int32_t checksum = 0;

  void schedule(std::uint32_t subject) {
    const double microseconds = std::floor(mean_delay * delay.draw(chance) + 0.5);
    const std::int64_t when = now + static_cast<std::int64_t>(microseconds);
    queue.push({when * keys_in_instant + timer_phase, serial++, subject});
  }

  void run_until(std::int64_t horizon) {
    while (queue.top().key < (horizon + 1) * keys_in_instant) {
      const Entry entry = queue.top();
      queue.pop();
      now = (entry.key - timer_phase) / keys_in_instant;
      const std::uint32_t subject = entry.kind_and_subject & subject_mask;
      events += 1;
      checksum = static_cast<std::int32_t>(static_cast<std::uint32_t>(checksum) * 31u + subject);
      schedule(subject);
    }
  }
};

std::int64_t processor_nanoseconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<std::int64_t>(time.tv_sec) * 1000000000 + time.tv_nsec;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  const auto pending = static_cast<std::uint32_t>(std::atoll(words[1]));
  Hold hold;
  for (std::uint32_t subject = 0; subject < pending; subject += 1) hold.schedule(subject);
  hold.run_until(std::atoll(words[2]));

  const std::uint64_t events_before = hold.events;
  const std::int64_t start = processor_nanoseconds();
  hold.run_until(std::atoll(words[3]));
  const std::int64_t spent = processor_nanoseconds() - start;

  std::printf("%llu %lld %d %lld\n", static_cast<unsigned long long>(hold.events - events_before),
              static_cast<long long>(hold.now), hold.checksum, static_cast<long long>(spent));
}
