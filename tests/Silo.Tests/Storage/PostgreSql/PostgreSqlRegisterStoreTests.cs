using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlRegisterStoreTests(PostgreSqlCluster cluster) : RegisterStoreCompliance(new PostgreSqlSite(cluster));
