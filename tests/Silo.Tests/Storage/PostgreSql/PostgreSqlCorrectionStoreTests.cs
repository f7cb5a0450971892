using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlCorrectionStoreTests(PostgreSqlCluster cluster) : CorrectionStoreCompliance(new PostgreSqlSite(cluster));
