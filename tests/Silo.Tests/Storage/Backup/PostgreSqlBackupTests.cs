using Beffroi.Compliance.Journal;
using Beffroi.Storage.PostgreSql;
using Beffroi.Support;
using Xunit;

namespace Beffroi.Storage.Backup;

public sealed class PostgreSqlBackupTests(PostgreSqlCluster cluster) : BackupCompliance, IAsyncLifetime
{
    private readonly PostgreSqlSite[] _sites = [new(cluster), new(cluster)];
    private readonly string[] _databases = new string[2];

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < _sites.Length; i++)
        {
            _databases[i] = await _sites[i].Database();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var site in _sites)
        {
            await site.DisposeAsync();
        }
    }

    private protected override Task<Stores> Open(Place place) => _sites[(int)place].Open();

    private protected override IStoreBackup Backup(Place place) => new PostgreSqlBackup(_databases[(int)place]);
}
