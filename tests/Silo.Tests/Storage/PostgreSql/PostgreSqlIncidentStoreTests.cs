using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlIncidentStoreTests(PostgreSqlCluster cluster) : IncidentStoreCompliance(new PostgreSqlSite(cluster));
