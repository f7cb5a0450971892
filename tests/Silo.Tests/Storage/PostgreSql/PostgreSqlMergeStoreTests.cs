using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlMergeStoreTests(PostgreSqlCluster cluster) : MergeStoreCompliance(new PostgreSqlSite(cluster));
