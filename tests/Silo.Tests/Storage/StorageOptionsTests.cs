using Beffroi.Journal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beffroi.Storage;

public sealed class StorageOptionsTests
{
    public static TheoryData<StorageOptions, string> Wrong => new()
    {
        { new() { Provider = "oracle" }, "'oracle'" },
        { new() { Provider = "" }, "provider" },
        { new() { DataFolder = " " }, "data folder" },
        { new() { Provider = StorageOptions.PostgreSql }, "connection string" },
        { new() { Provider = StorageOptions.PostgreSql, ConnectionString = "Hosst=x" }, "Hosst" },
        { new() { ShardCount = 0 }, "shard count" },
        { new() { ShardCount = 5000 }, "shard count" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_setting_is_refused_with_a_sentence_that_names_it(StorageOptions options, string named)
    {
        var refusal = Assert.Throws<StoreRefusedException>(() => new ServiceCollection().AddBeffroiStorage(options));

        Assert.Equal("storage-settings-wrong", refusal.Code);
        Assert.Contains(named, refusal.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{refusal.Sentence} {refusal.Advice}", refusal.Message);
    }

    [Fact]
    public void Without_settings_it_is_sqlite_in_a_folder_beside_the_program() => Assert.Empty(new StorageOptions().Faults());
}
