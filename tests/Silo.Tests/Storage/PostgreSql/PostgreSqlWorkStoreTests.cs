using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlWorkStoreTests(PostgreSqlCluster cluster) : WorkStoreCompliance(new PostgreSqlSite(cluster));
