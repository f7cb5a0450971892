using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlDocumentStoreTests(PostgreSqlCluster cluster) : DocumentStoreCompliance(new PostgreSqlSite(cluster));
