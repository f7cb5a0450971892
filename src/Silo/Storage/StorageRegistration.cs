using Beffroi.Journal;
using Beffroi.Storage.PostgreSql;
using Beffroi.Storage.Sqlite;

namespace Beffroi.Storage;

/// <summary>Puts the stores of the chosen provider into the host.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds <see cref="IJournalStore"/>, <see cref="IRegisterStore"/>, <see cref="ICorrectionStore"/>, <see cref="IDocumentStore"/>, <see cref="IShiftLogStore"/>, <see cref="IWorkStore"/>, <see cref="IFiringStore"/>, <see cref="IOrderStore"/>, <see cref="IIncidentStore"/>, <see cref="ISegmentStore"/>, <see cref="IKeyframeStore"/>, <see cref="IScenarioStore"/> and <see cref="IMergeStore"/>, one of each. They answer once
    /// <see cref="IJournalStore.Open"/> was called. Wrong options are a <see cref="StoreRefusedException"/> with a sentence for each fault.
    /// </summary>
    public static IServiceCollection AddBeffroiStorage(this IServiceCollection services, StorageOptions options)
    {
        var faults = options.Faults().ToArray();
        if (faults.Length > 0)
        {
            throw new StoreRefusedException("storage-settings-wrong", string.Join(' ', faults), "Correct the settings of the storage.");
        }

        return options.Provider == StorageOptions.Sqlite ? AddSqlite(services, options) : AddPostgreSql(services, options);
    }

    private static IServiceCollection AddSqlite(IServiceCollection services, StorageOptions options) => services
        .AddSingleton(_ => new SqliteDatabase(options.DataFolder))
        .AddSingleton<IJournalStore>(p => new SqliteJournalStore(p.GetRequiredService<SqliteDatabase>(), options))
        .AddSingleton<IRegisterStore>(p => new SqliteRegisterStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<ISegmentStore>(p => new SqliteSegmentStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IKeyframeStore>(p => new SqliteKeyframeStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IScenarioStore>(p => new SqliteScenarioStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<ICorrectionStore>(p => new SqliteCorrectionStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IDocumentStore>(p => new SqliteDocumentStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IFiringStore>(p => new SqliteFiringStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IOrderStore>(p => new SqliteOrderStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IIncidentStore>(p => new SqliteIncidentStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IShiftLogStore>(p => new SqliteShiftLogStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IWorkStore>(p => new SqliteWorkStore(p.GetRequiredService<SqliteDatabase>()))
        .AddSingleton<IMergeStore>(p => new SqliteMergeStore(p.GetRequiredService<SqliteDatabase>()));

    private static IServiceCollection AddPostgreSql(IServiceCollection services, StorageOptions options) => services
        .AddSingleton(_ => new PostgreSqlDatabase(options.ConnectionString!))
        .AddSingleton<IJournalStore>(p => new PostgreSqlJournalStore(p.GetRequiredService<PostgreSqlDatabase>(), options))
        .AddSingleton<IRegisterStore>(p => new PostgreSqlRegisterStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<ISegmentStore>(p => new PostgreSqlSegmentStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IKeyframeStore>(p => new PostgreSqlKeyframeStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IScenarioStore>(p => new PostgreSqlScenarioStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<ICorrectionStore>(p => new PostgreSqlCorrectionStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IDocumentStore>(p => new PostgreSqlDocumentStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IFiringStore>(p => new PostgreSqlFiringStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IOrderStore>(p => new PostgreSqlOrderStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IIncidentStore>(p => new PostgreSqlIncidentStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IShiftLogStore>(p => new PostgreSqlShiftLogStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IWorkStore>(p => new PostgreSqlWorkStore(p.GetRequiredService<PostgreSqlDatabase>()))
        .AddSingleton<IMergeStore>(p => new PostgreSqlMergeStore(p.GetRequiredService<PostgreSqlDatabase>()));
}
