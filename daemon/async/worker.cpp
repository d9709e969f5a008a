#include "async/worker.h"

namespace async {

static thread_local Worker *t_current = nullptr;

Worker *Worker::current() { return t_current; }
void Worker::setCurrent(Worker *worker) { t_current = worker; }

} // namespace async
