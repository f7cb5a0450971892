using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlSegmentStoreTests(PostgreSqlCluster cluster) : SegmentStoreCompliance(new PostgreSqlSite(cluster));
