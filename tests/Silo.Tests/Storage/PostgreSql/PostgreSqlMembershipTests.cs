using System.Net;
using Beffroi.Clustering;
using Beffroi.Hosting;
using Beffroi.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;
using Xunit;

namespace Beffroi.Storage.PostgreSql;

/// <summary>What Orleans relies on: of several who change the membership at once one wins, and the version moves with the row or not at all.</summary>
public sealed class PostgreSqlMembershipTests(PostgreSqlCluster cluster) : IAsyncLifetime
{
    private static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private readonly PostgreSqlSite _site = new(cluster);
    private string _connection = "";
    private IMembershipTable _table = null!;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connection = new NpgsqlConnectionStringBuilder(await _site.Database()) { Pooling = false }.ToString();
        await Prepare();
        _table = await Open("one");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Preparing_again_and_at_the_same_time_changes_nothing()
    {
        Assert.True(await Insert(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Prepare()));
        Assert.Single((await _table.ReadAllAsync(None)).Members);
    }

    [Fact]
    public async Task A_silo_comes_back_as_it_was_written()
    {
        var silo = Silo(1);
        silo.AddSuspector(Address(2), Now);
        Assert.True(await _table.InsertRowAsync(silo, (await Version()).Next(), None));
        silo.Status = SiloStatus.Active;
        Assert.True(await _table.UpdateRowAsync(silo, (await Row(1)).Etag, (await Version()).Next(), None));

        var read = (await Row(1)).Entry;
        Assert.Equal((silo.SiloAddress, SiloStatus.Active, 30_001, "silo 1", "host"), (read.SiloAddress, read.Status, read.ProxyPort, read.SiloName, read.HostName));
        Assert.Equal((Now, Now), (read.StartTime, read.IAmAliveTime));
        Assert.Equal([Tuple.Create(Address(2), Now)], read.SuspectTimes);
        Assert.Equal(2, (await Version()).Version);
    }

    [Fact]
    public async Task Of_several_silos_that_join_over_one_version_one_wins()
    {
        var version = (await Version()).Next();
        var answers = await Task.WhenAll(Enumerable.Range(1, 16).Select(port => _table.InsertRowAsync(Silo(port), version, None)));
        Assert.Single(answers, won => won);
        Assert.Single((await _table.ReadAllAsync(None)).Members);
        Assert.Equal(1, (await Version()).Version);
    }

    [Fact]
    public async Task A_silo_joins_once()
    {
        Assert.True(await Insert(1));
        Assert.False(await Insert(1));
        Assert.Equal(1, (await Version()).Version);
    }

    [Fact]
    public async Task Of_several_votes_over_one_version_one_wins()
    {
        Assert.True(await Insert(1));
        var (version, etag) = ((await Version()).Next(), (await Row(1)).Etag);
        var answers = await Task.WhenAll(Enumerable.Range(2, 16).Select(voter =>
        {
            var silo = Silo(1);
            silo.Status = SiloStatus.Dead;
            silo.AddSuspector(Address(voter), Now);
            return _table.UpdateRowAsync(silo, etag, version, None);
        }));
        Assert.Single(answers, won => won);
        Assert.Single((await Row(1)).Entry.SuspectTimes!);
        Assert.Equal(2, (await Version()).Version);
    }

    [Fact]
    public async Task A_silo_that_is_not_there_cannot_be_changed()
    {
        Assert.True(await Insert(1));
        Assert.False(await _table.UpdateRowAsync(Silo(2), "", (await Version()).Next(), None));
        Assert.Equal(1, (await Version()).Version);
    }

    [Fact]
    public async Task A_sign_of_life_moves_no_version()
    {
        Assert.True(await Insert(1));
        var silo = Silo(1);
        silo.IAmAliveTime = Now.AddSeconds(5);
        await _table.UpdateIAmAliveAsync(silo, None);
        Assert.Equal(Now.AddSeconds(5), (await Row(1)).Entry.IAmAliveTime);
        Assert.Equal(1, (await Version()).Version);
    }

    [Fact]
    public async Task Cleaning_takes_the_old_dead_and_leaves_who_lives()
    {
        await Insert(1, SiloStatus.Dead, Now.AddDays(-8));
        await Insert(2, SiloStatus.Dead, Now);
        await Insert(3, SiloStatus.Active, Now.AddDays(-8));
        await _table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(Now.AddDays(-7)), None);
        Assert.Equal([11_002, 11_003], (await _table.ReadAllAsync(None)).Members.Select(m => m.Item1.SiloAddress.Endpoint.Port).Order());
    }

    [Fact]
    public async Task Clusters_over_one_database_do_not_see_each_other()
    {
        Assert.True(await Insert(1));
        var other = await Open("two");
        Assert.Empty((await other.ReadAllAsync(None)).Members);
        Assert.True(await other.InsertRowAsync(Silo(1), (await other.ReadAllAsync(None)).Version.Next(), None));
        await other.DeleteMembershipTableEntriesAsync("two", None);
        Assert.Single((await _table.ReadAllAsync(None)).Members);
    }

    [Fact]
    public async Task A_silo_alone_does_not_start_beside_living_ones()
    {
        await using var database = new PostgreSqlDatabase(_connection);
        var check = new LoneSiloCheck(database);
        Assert.True(await Insert(1, SiloStatus.Active, DateTime.UtcNow.AddMinutes(-1)));
        await check.Require(None);

        Assert.True(await Insert(2, SiloStatus.Active, DateTime.UtcNow));
        var refusal = await Assert.ThrowsAsync<SiloSettingException>(() => check.Require(None));
        Assert.Contains("--membership postgresql", refusal.Message, StringComparison.Ordinal);
    }

    private async Task Prepare()
    {
        await using var database = new PostgreSqlDatabase(_connection);
        await PostgreSqlMembership.Prepare(database, None);
    }

    private async Task<IMembershipTable> Open(string id)
    {
        var table = new AdoNetClusteringTable(
            new ServiceCollection().BuildServiceProvider(), Options.Create(new ClusterOptions { ClusterId = id, ServiceId = id }),
            Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", ConnectionString = _connection }), NullLogger<AdoNetClusteringTable>.Instance);
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true, None);
        return table;
    }

    private async Task<bool> Insert(int number, SiloStatus status = SiloStatus.Joining, DateTime? alive = null)
    {
        var silo = Silo(number);
        (silo.Status, silo.IAmAliveTime) = (status, alive ?? Now);
        return await _table.InsertRowAsync(silo, (await Version()).Next(), None);
    }

    private async Task<TableVersion> Version() => (await _table.ReadAllAsync(None)).Version;

    private async Task<(MembershipEntry Entry, string Etag)> Row(int number) => Assert.Single((await _table.ReadRowAsync(Address(number), None)).Members).ToValueTuple();

    private static SiloAddress Address(int number) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 11_000 + number), 7);

    private static MembershipEntry Silo(int number) => new()
    {
        SiloAddress = Address(number), SiloName = $"silo {number}", HostName = "host", Status = SiloStatus.Joining,
        ProxyPort = 30_000 + number, StartTime = Now, IAmAliveTime = Now,
    };
}
