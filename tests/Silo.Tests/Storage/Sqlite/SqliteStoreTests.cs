using Beffroi.Compliance.Journal;
using Beffroi.Journal;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Beffroi.Storage.Sqlite;

/// <summary>What is true of SQLite alone: the folder, the file, the index.</summary>
public sealed class SqliteStoreTests : IAsyncDisposable
{
    private readonly SqliteSite _site = new();

    private string File => Path.Combine(_site.Folder, "beffroi.db");

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_folder_lets_in_one_process_until_that_one_ends()
    {
        await using (await _site.Open())
        {
            var refusal = await Assert.ThrowsAsync<StoreRefusedException>(_site.Open);
            Assert.Equal("data-folder-in-use", refusal.Code);
            Assert.Contains(_site.Folder, refusal.Sentence, StringComparison.Ordinal);
        }

        await using var again = await _site.Open();
        Assert.True(again.Facts.SingleProcess);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(_site.Folder, "file");
        await System.IO.File.WriteAllTextAsync(file, "");

        var refusal = await Refused(new() { DataFolder = Path.Combine(file, "data") });

        Assert.Equal("data-folder-unusable", refusal.Code);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_and_left_alone()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 1000));
        await System.IO.File.WriteAllTextAsync(File, text);

        Assert.Equal("store-unreadable", (await Assert.ThrowsAsync<StoreRefusedException>(_site.Open)).Code);

        Assert.Equal(text, await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_the_folder_given_back()
    {
        await (await _site.Open()).DisposeAsync();
        await Script("INSERT INTO schema_version (version) VALUES (999)");

        Assert.Equal("store-too-new", (await Assert.ThrowsAsync<StoreRefusedException>(_site.Open)).Code);

        await Script("DELETE FROM schema_version WHERE version = 999");
        await (await _site.Open()).DisposeAsync();
    }

    [Fact]
    public async Task A_shard_is_read_over_several_days_without_sorting()
    {
        await using (var stores = await _site.Open())
        {
            var scribe = await Scribe.Own(stores);
            await scribe.Append(scribe.Row(Some.Lamp(1)), scribe.Row(Some.Lamp(1), Some.NextDay));
        }

        var plan = await Script($"EXPLAIN QUERY PLAN {PeriodTable.Union(
            [PeriodTable.Of(Some.Noon), PeriodTable.Of(Some.NextDay)], "shard = 1 AND asset = 'x' AND seq > 5", 10)}");

        Assert.Contains("journal_20261124 USING PRIMARY KEY (shard=? AND seq>?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_by_text_reads_an_index_and_not_the_rows()
    {
        await (await _site.Open()).DisposeAsync();

        var plan = await Script("EXPLAIN QUERY PLAN SELECT ordinal FROM inventory INDEXED BY inventory_words WHERE instr(words, 'x') > 0");

        Assert.Contains("COVERING INDEX inventory_words", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_another_program_holds_stalls_the_writer_and_loses_nothing()
    {
        await using var stores = await _site.Open();
        var scribe = await Scribe.Own(stores);
        var group = scribe.Group(scribe.Row(Some.Lamp(1)));
        await using (var backup = new SqliteConnection($"Data Source={File};Pooling=false"))
        {
            await backup.OpenAsync();
            await using var command = backup.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();
            await Assert.ThrowsAsync<StoreUnavailableException>(() => stores.Journal.Commit(group, CancellationToken.None));
        }

        Assert.Equal(CommitResult.Committed, (await scribe.Commit(group)).Result);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(10, false)]
    [InlineData(13, false)]
    [InlineData(18, true)]
    [InlineData(19, true)]
    [InlineData(20, true)]
    [InlineData(25, true)]
    public void Result_codes_tell_the_groups_fault_from_the_stores(int code, bool refused)
    {
        var told = SqliteTrouble.Translate(new SqliteException("x", code));
        Assert.Equal(refused ? typeof(GroupRefusedException) : typeof(StoreUnavailableException), told.GetType());
    }

    private static Task<StoreRefusedException> Refused(StorageOptions options) => Assert.ThrowsAsync<StoreRefusedException>(() => StorageSite.Open(options));

    /// <summary>Runs a statement beside the program, and gives what it says.</summary>
    private async Task<string> Script(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add($"{reader.GetValue(reader.FieldCount - 1)}");
        }

        return string.Join('\n', lines);
    }
}
