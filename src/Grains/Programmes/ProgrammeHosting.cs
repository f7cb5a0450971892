using Beffroi.Documents;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;

namespace Beffroi.Programmes;

/// <summary>Puts lighting programmes and calendars into a silo.</summary>
public static class ProgrammeHosting
{
    /// <summary>Needs documents, the registers and the catalogue among the services.</summary>
    public static ISiloBuilder AddBeffroiProgrammes(this ISiloBuilder silo)
    {
        var services = silo.Services;
        services.AddSingleton<ProgrammeBook>();
        services.AddSingleton<IDocumentReader>(s => new ProgrammeBookFeed(ProgrammeKinds.Programme, s.GetRequiredService<ProgrammeBook>()));
        services.AddSingleton<IDocumentReader>(s => new ProgrammeBookFeed(ProgrammeKinds.Calendar, s.GetRequiredService<ProgrammeBook>()));
        services.AddSingleton<IDocumentReader, AssignmentFeed>();
        services.AddSingleton<ISchedules, CalendarSchedules>();
        return silo;
    }
}
