using Beffroi.Hosting;

return await SiloCommand.Root().Parse(args).InvokeAsync();
