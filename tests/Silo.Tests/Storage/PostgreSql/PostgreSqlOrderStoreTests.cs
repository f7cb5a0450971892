using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlOrderStoreTests(PostgreSqlCluster cluster) : OrderStoreCompliance(new PostgreSqlSite(cluster));
