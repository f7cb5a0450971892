using Beffroi.Twin;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

public static class IntakeRegistration
{
    /// <summary>The way in without any protocol: what every connector delivers through. Needs the journal and the registers.</summary>
    public static IServiceCollection AddBeffroiIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAnnotatedOptions<IntakeOptions>(configuration, IntakeOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Catalogue.Of(typeof(Catalogue).Assembly));
        services.AddSingleton<IntakeMeter>().AddSingleton<Vocabulary>().AddSingleton<AssetDirectory>();
        services.AddSingleton<ReceptionWindow>().AddSingleton<DeadLetterBox>().AddSingleton<Intake>();
        services.AddSingleton<DeadLetterReplay>().AddSingleton<DeadLetterTrimming>().AddSingleton<IInlet, ReadingsInlet>();
        services.AddHostedService(provider => provider.GetRequiredService<DeadLetterTrimming>());
        return services.AddHostedService<IntakeService>();
    }

    /// <summary>Options of a section, checked at the start by what is written on them.</summary>
    public static IServiceCollection AddAnnotatedOptions<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.AddOptionsWithValidateOnStart<T>().Bind(configuration.GetSection(section));
        return services.AddSingleton<IValidateOptions<T>>(new AnnotatedOptions<T>(section));
    }
}
