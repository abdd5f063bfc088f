// Sends the main thread of a WebKit page a signal that does nothing, every SIGNALS microseconds. Preloaded by scripts/deaths.
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static void nothing(int signal) { (void)signal; }

__attribute__((constructor)) static void start(void) {
  const char *every = getenv("SIGNALS");
  if (!every || strncmp(program_invocation_short_name, "WebKitWebProces", 15)) return;
  struct sigaction action = {.sa_handler = nothing, .sa_flags = SA_RESTART};
  sigaction(SIGRTMIN + 7, &action, NULL);
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGRTMIN + 7};
  event._sigev_un._tid = syscall(SYS_gettid);
  timer_t timer;
  if (timer_create(CLOCK_MONOTONIC, &event, &timer)) return;
  struct itimerspec times = {{0, atol(every) * 1000}, {2, 0}};
  timer_settime(timer, 0, &times, NULL);
}
