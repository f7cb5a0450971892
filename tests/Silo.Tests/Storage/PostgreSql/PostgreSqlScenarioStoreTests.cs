using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlScenarioStoreTests(PostgreSqlCluster cluster) : ScenarioStoreCompliance(new PostgreSqlSite(cluster));
