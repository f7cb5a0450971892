using Microsoft.Extensions.DependencyInjection;

namespace Beffroi.Inventory.Run;

public static class ImportRegistration
{
    /// <summary>Adds the settings of imports; the grains find themselves.</summary>
    public static IServiceCollection AddBeffroiImports(this IServiceCollection services, Action<ImportOptions>? configure = null)
    {
        services.AddOptions<ImportOptions>().Configure(configure ?? (_ => { }))
            .Validate(options => options.Window is >= 1 and <= 10_000, "Imports:Window is the number of assets told at the same time, 1 to 10,000.")
            .Validate(options => options.LargestFile is >= 1 and <= 2_000_000_000, "Imports:LargestFile is a number of bytes, 1 to 2,000,000,000.")
            .Validate(options => options.Patience > TimeSpan.Zero && options.Idle > TimeSpan.Zero, "Imports:Patience and Imports:Idle are times above zero.")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Spool), "Imports:Spool is a folder.")
            .ValidateOnStart();
        return services;
    }
}
