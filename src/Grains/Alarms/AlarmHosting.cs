using Beffroi.Control.Outlets;
using Beffroi.OnCall;
using Beffroi.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Alarms;

/// <summary>Puts what looks at alarms together into a silo.</summary>
public static class AlarmHosting
{
    /// <summary>Needs the journal and an <see cref="Journal.IRegisterStore"/> among the services.</summary>
    public static ISiloBuilder AddBeffroiAlarms(this ISiloBuilder silo, Action<AlarmOptions>? configure = null)
    {
        var services = silo.Services;
        services.AddOptions<AlarmOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AlarmOptions>, DeclaredLimits<AlarmOptions>>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<NotificationOptions>().BindConfiguration("Notifications")
            .Validate(o => o.Webhook is null or { IsAbsoluteUri: true, IsLoopback: true, Scheme: "http" }, "Notifications:Webhook is an http address of this machine.").ValidateOnStart();
        services.AddSingleton<IOutlet, NotificationOutlet>().AddSingleton<IOutlet, WorkOrderOutlet>();
        services.AddHostedService<AlarmWatch>();
        return silo;
    }
}
