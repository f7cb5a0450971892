using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlKeyframeStoreTests(PostgreSqlCluster cluster) : KeyframeStoreCompliance(new PostgreSqlSite(cluster));
