#include "services/delivery/stores.h"

namespace delivery {

namespace {
class RegistryStores final : public Stores
{
public:
    explicit RegistryStores(storage::StoreRegistry &registry)
        : m_registry(registry)
    {
    }
    Result<std::shared_ptr<storage::AccountStore>> open(const QString &maildir) override { return m_registry.open(maildir); }
    std::vector<Result<AppendOutcome>> deliverToMany(const std::vector<std::shared_ptr<storage::AccountStore>> &accounts,
                                                     const storage::NewMessage &message) override
    {
        return m_registry.deliverToMany(accounts, "INBOX", message);
    }

private:
    storage::StoreRegistry &m_registry;
};
} // namespace

std::shared_ptr<Stores> storesOf(storage::StoreRegistry &registry) { return std::make_shared<RegistryStores>(registry); }

} // namespace delivery
