// The checks of the message itself and of who vouches for it, put into the engine.
#pragma once
#include "async/pool.h"
#include "dns/resolver.h"
#include "services/policy/engine.h"

namespace policy {

class Greylist;

struct ContentParts // all must outlive the engine
{
    dns::Resolver *resolver = nullptr;
    async::Pool *pool = nullptr; // for messages that are large or lie in files
    const Clock *clock = nullptr;
    Greylist *greylist = nullptr; // may be null
    QByteArray hostname;
};

void addContentChecks(Engine &engine, const ContentParts &parts);

} // namespace policy
