#include "services/policy/content/contentchecks.h"

#include "services/policy/attachments/attachmentcheck.h"
#include "services/policy/content/dmarccheck.h"
#include "services/policy/content/greylistcontent.h"
#include "services/policy/content/sanity.h"
#include "services/policy/content/signatures.h"
#include "services/policy/content/spfcheck.h"

namespace policy {

void addContentChecks(Engine &engine, const ContentParts &parts)
{
    engine.add(std::make_unique<SpfCheck>(*parts.resolver, *parts.clock, parts.hostname));
    engine.add(std::make_unique<SignatureCheck>(*parts.resolver, *parts.pool, *parts.clock));
    engine.add(std::make_unique<DmarcCheck>(*parts.resolver));
    engine.add(std::make_unique<SanityCheck>(*parts.pool, *parts.clock));
    engine.add(std::make_unique<GtubeCheck>(*parts.pool));
    engine.add(std::make_unique<attachments::AttachmentCheck>(*parts.pool));
    if (parts.greylist)
        engine.add(std::make_unique<GreylistContentCheck>(*parts.greylist));
}

} // namespace policy
