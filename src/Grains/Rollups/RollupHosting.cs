using Beffroi.Feed;
using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Rollups;

/// <summary>Puts boards, cells, nodes and the live feed into a silo.</summary>
public static class RollupHosting
{
    /// <summary>Needs an <see cref="Journal.IRegisterStore"/> and the <see cref="Twin.Catalogue"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiRollups(this ISiloBuilder silo, Action<RollupOptions>? rollups = null, Action<LiveFeedOptions>? feed = null)
    {
        silo.AddPlacementDirector<OnSiloPlacement, OnSiloDirector>();
        var services = silo.Services;
        services.AddOptions<RollupOptions>().Configure(rollups ?? (_ => { })).ValidateOnStart();
        services.AddOptions<LiveFeedOptions>().Configure(feed ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RollupOptions>, DeclaredLimits<RollupOptions>>();
        services.AddSingleton<IValidateOptions<LiveFeedOptions>, DeclaredLimits<LiveFeedOptions>>();
        services.TryAddSingleton(s => new KindShapes([.. s.GetRequiredService<Twin.Catalogue>().Kinds.Select(KindShape.Of)]));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => new Board(Twin.Instant.From(s.GetRequiredService<TimeProvider>().GetUtcNow())));
        services.AddSingleton<IBoard>(s => s.GetRequiredService<Board>());
        services.AddSingleton<IVectorBoard>(s => s.GetRequiredService<Board>());
        services.AddSingleton<MemberRegister>();
        services.AddSingleton<SiloBoards>();
        services.AddSingleton<RollupRoles>();
        services.AddSingleton<RollupMeter>();
        services.AddSingleton<BoardSender>();
        services.AddHostedService(s => s.GetRequiredService<BoardSender>());
        return silo;
    }
}
