using Beffroi.Compliance.Journal;
using Beffroi.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]

namespace Beffroi.Storage.PostgreSql;

public sealed class PostgreSqlJournalStoreTests(PostgreSqlCluster cluster) : JournalStoreCompliance(new PostgreSqlSite(cluster));
